// Written by `npm run codegen` from schema.graphql and src/resolvers/. Change those, not this.
import { scalarResolvers } from '@kawa/scalars';
import { byKind, counted } from '@kawa/subgraph/resolvers';
import { Category } from '../resolvers/Category.ts';
import { Money } from '../resolvers/Money.ts';
import { countContactClick as Mutation_countContactClick } from '../resolvers/Mutation/countContactClick.ts';
import { countProductView as Mutation_countProductView } from '../resolvers/Mutation/countProductView.ts';
import { createCategory as Mutation_createCategory } from '../resolvers/Mutation/createCategory.ts';
import { createProduct as Mutation_createProduct } from '../resolvers/Mutation/createProduct.ts';
import { deactivateProduct as Mutation_deactivateProduct } from '../resolvers/Mutation/deactivateProduct.ts';
import { deleteCategory as Mutation_deleteCategory } from '../resolvers/Mutation/deleteCategory.ts';
import { deleteProduct as Mutation_deleteProduct } from '../resolvers/Mutation/deleteProduct.ts';
import { importCategories as Mutation_importCategories } from '../resolvers/Mutation/importCategories.ts';
import { importProducts as Mutation_importProducts } from '../resolvers/Mutation/importProducts.ts';
import { reactivateProduct as Mutation_reactivateProduct } from '../resolvers/Mutation/reactivateProduct.ts';
import { updateCategory as Mutation_updateCategory } from '../resolvers/Mutation/updateCategory.ts';
import { updateProduct as Mutation_updateProduct } from '../resolvers/Mutation/updateProduct.ts';
import { Product } from '../resolvers/Product.ts';
import { categories as Query_categories } from '../resolvers/Query/categories.ts';
import { category as Query_category } from '../resolvers/Query/category.ts';
import { product as Query_product } from '../resolvers/Query/product.ts';
import { products as Query_products } from '../resolvers/Query/products.ts';
import type { ResolverMap } from './resolvers.ts';

export const resolvers: ResolverMap = {
  Query: {
    categories: Query_categories,
    category: Query_category,
    product: Query_product,
    products: Query_products,
  },
  Mutation: {
    countContactClick: Mutation_countContactClick,
    countProductView: Mutation_countProductView,
    createCategory: Mutation_createCategory,
    createProduct: Mutation_createProduct,
    deactivateProduct: Mutation_deactivateProduct,
    deleteCategory: Mutation_deleteCategory,
    deleteProduct: Mutation_deleteProduct,
    importCategories: Mutation_importCategories,
    importProducts: Mutation_importProducts,
    reactivateProduct: Mutation_reactivateProduct,
    updateCategory: Mutation_updateCategory,
    updateProduct: Mutation_updateProduct,
  },
  Product,
  Money,
  Category,
  ProductConnection: counted,
  CategoryConnection: counted,
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
  DateTime: scalarResolvers.DateTime,
  Decimal: scalarResolvers.Decimal,
  CurrencyCode: scalarResolvers.CurrencyCode,
  SafeInt: scalarResolvers.SafeInt,
  Error: byKind,
};
