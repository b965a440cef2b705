/** Whether the text can be an order number: up to 18 digits without a leading zero, which fit into the column. */
export const isOrderNumber = (text: string): boolean => /^[1-9]\d{0,17}$/u.test(text);
