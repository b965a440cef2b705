import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './drizzle/orders/src/tables.ts',
  out: './drizzle/orders/migrations',
});
