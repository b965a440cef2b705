import Big from 'big.js';

/**
 * quantity x unit price x (1 - discount rate), rounded half up to the smallest unit. `discountRate` is a decimal string
 * from "0" to "1": `lineTotal(2, 8999n, '0')` is 17998n.
 */
export function lineTotal(quantity: number, unitMinorUnits: bigint, discountRate: string): bigint {
  const gross = new Big(quantity).times(unitMinorUnits.toString());
  const net = gross.times(new Big(1).minus(discountRate));
  return BigInt(net.round(0, Big.roundHalfUp).toFixed(0));
}
