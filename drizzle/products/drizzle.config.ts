import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './drizzle/products/src/tables.ts',
  out: './drizzle/products/migrations',
});
