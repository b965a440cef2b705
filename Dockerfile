# One file, any service: docker build --build-arg SERVICE=subgraphs/orders . (or router, or tools)

# Builds all of them: the images share this stage.
FROM node:24-bookworm-slim AS build
WORKDIR /kawa
ENV TURBO_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc turbo.json tsconfig.json tsconfig.base.json ./
COPY packages packages
COPY drizzle drizzle
COPY subgraphs subgraphs
COPY router router
COPY embedded embedded
COPY tools tools
# The lock knows this workspace too; nothing of it is built.
COPY tests/package.json tests/package.json
# Optional dependencies are needed: esbuild and turbo are binaries among them.
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
RUN npm run build

# Node and one bundle: no node_modules, no sources, nothing that the service could write to but /tmp.
FROM node:24-bookworm-slim
ARG SERVICE
ENV NODE_ENV=production HOST=0.0.0.0 LOG_LEVEL=info NODE_COMPILE_CACHE=/tmp/compile-cache
WORKDIR /kawa
COPY --from=build /kawa/${SERVICE}/dist ./
USER node
# Compiles each program once, here: a new container starts from the compile cache, not only a restarted one.
RUN for program in src/*.mjs; do node --max-semi-space-size=16 "$program" --help; done
# Node itself is process 1, so that it gets SIGTERM and drains. The flag: embedded/src/services/process.ts says why.
CMD ["node", "--max-semi-space-size=16", "src/main.mjs"]
