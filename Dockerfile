# One file, any service: docker build --build-arg SERVICE=subgraphs/orders . (or router, or tools)
FROM node:24-bookworm-slim AS build
WORKDIR /kawa
ENV NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
COPY packages packages
COPY drizzle drizzle
COPY subgraphs subgraphs
COPY router router
COPY embedded embedded
COPY tools tools
COPY tests/package.json tests/package.json
# --omit=optional leaves out the pinned Node and Postgres binaries: the image has the one, the postgres service is the other.
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund

FROM node:24-bookworm-slim
ARG SERVICE
ENV NODE_ENV=production HOST=0.0.0.0 LOG_LEVEL=info NODE_COMPILE_CACHE=/tmp/compile-cache
WORKDIR /kawa
COPY --from=build /kawa /kawa
USER node
WORKDIR /kawa/${SERVICE}
# Node itself is process 1, so that it gets SIGTERM and drains.
CMD ["node", "--max-semi-space-size=16", "src/main.ts"]
