// What GraphiQL and Sandbox offer in a developer's shop, in the order in which a newcomer would ask: what anyone may, signing
// in, what that permits. It tells a test account and its password, so that no shop in production may show it.
import type { RouterOptions } from '@kawa/router';
import { TEST_PASSWORD } from './seed/test-accounts.ts';

const catalogue = `# Public: no sign-in needed.
query Catalogue {
  products(first: 2, where: { search: "yirgacheffe" }, orderBy: PRICE_ASC) {
    nodes {
      name
      sku
      price {
        amount
        currency
      }
      availability
    }
  }
}
`;

const signIn = `# Signs in the clerk in Berlin; the README has more accounts.
# Copy the accessToken into the headers of the next tab.
# It is valid for 5 minutes.
mutation SignIn {
  employeeSignIn(input: { email: "clerk@kawa.example", password: "${TEST_PASSWORD}" }) {
    ... on EmployeeSignInSuccess {
      accessToken
    }
    ... on Error {
      code
      message
    }
  }
}
`;

const headline = `# For the staff. Headers, below:
# {"authorization": "Bearer <accessToken>"}
query Headline {
  order(number: "1002") {
    customer {
      name
    }
    lines {
      quantity
      unitPrice {
        amount
      }
      product {
        name
        sku
        stock {
          available
          levels {
            available
            location {
              name
            }
          }
        }
      }
    }
    total {
      amount
      currency
    }
  }
}
`;

export const examples: NonNullable<RouterOptions['examples']> = [
  { document: catalogue },
  { document: signIn },
  { document: headline, headers: { authorization: 'Bearer <paste accessToken here>' } },
];
