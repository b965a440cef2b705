export { moneyResolvers as Money } from '@kawa/money';
