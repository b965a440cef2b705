/** What GraphiQL and the README offer first: an order with its customer, its products and their stock. */
export const exampleQuery = `query Headline {
  order(number: "1001") {
    number
    status
    customer { name email }
    lines {
      quantity
      unitPrice { amount currency }
      product {
        name
        sku
        stock { available inStock levels { available location { name } } }
      }
    }
    total { amount currency }
  }
}
`;
