import { moneyResolvers } from '@kawa/scalars/money';

export const Money = moneyResolvers();
