/** Whether the text could be an order's number: digits without a leading zero, at most what the column holds. */
export const isOrderNumber = (text: string): boolean => /^[1-9]\d{0,17}$/u.test(text);
