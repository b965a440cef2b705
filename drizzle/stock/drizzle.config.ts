import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './drizzle/stock/src/tables.ts',
  out: './drizzle/stock/migrations',
});
