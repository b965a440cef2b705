// Gathers the resolvers of every type; unions and the interface are told apart by `kind`.

import { moneyResolvers } from '@kawa/money';
import { scalarResolvers } from '@kawa/scalars';
import type { Resolvers } from '@kawa/subgraph-server';
import type { Resolvers as ProductsResolvers } from '../generated/resolvers.ts';
import { Category } from './Category.ts';
import { CategoryConnection } from './CategoryConnection.ts';
import { countContactClick } from './Mutation/countContactClick.ts';
import { countProductView } from './Mutation/countProductView.ts';
import { createCategory } from './Mutation/createCategory.ts';
import { createProduct } from './Mutation/createProduct.ts';
import { deactivateProduct } from './Mutation/deactivateProduct.ts';
import { deleteCategory } from './Mutation/deleteCategory.ts';
import { deleteProduct } from './Mutation/deleteProduct.ts';
import { importCategories } from './Mutation/importCategories.ts';
import { importProducts } from './Mutation/importProducts.ts';
import { reactivateProduct } from './Mutation/reactivateProduct.ts';
import { updateCategory } from './Mutation/updateCategory.ts';
import { updateProduct } from './Mutation/updateProduct.ts';
import { Product } from './Product.ts';
import { ProductConnection } from './ProductConnection.ts';
import { categories } from './Query/categories.ts';
import { category } from './Query/category.ts';
import { product } from './Query/product.ts';
import { products } from './Query/products.ts';

/** An outcome of the domain carries the name of its GraphQL type as `kind`. */
const byKind = { __resolveType: ({ kind }: { kind: string }) => kind };

const own: Pick<
  ProductsResolvers,
  'Query' | 'Mutation' | 'Product' | 'ProductConnection' | 'Category' | 'CategoryConnection' | 'Money'
> = {
  Query: { product, products, category, categories },
  Mutation: {
    countContactClick,
    countProductView,
    createCategory,
    createProduct,
    deactivateProduct,
    deleteCategory,
    deleteProduct,
    importCategories,
    importProducts,
    reactivateProduct,
    updateCategory,
    updateProduct,
  },
  Product,
  ProductConnection,
  Category,
  CategoryConnection,
  Money: moneyResolvers,
};

export const resolvers: Resolvers = {
  ...(own as Resolvers),
  CreateProductResult: byKind,
  UpdateProductResult: byKind,
  DeactivateProductResult: byKind,
  ReactivateProductResult: byKind,
  DeleteProductResult: byKind,
  CountProductViewResult: byKind,
  CountContactClickResult: byKind,
  CreateCategoryResult: byKind,
  UpdateCategoryResult: byKind,
  DeleteCategoryResult: byKind,
  Error: byKind,
  ...scalarResolvers,
};
