# The image of Baton. `npm run image` takes the same steps without Docker.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /baton
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --omit=optional --no-audit --no-fund
COPY tsconfig.json ./
COPY src src
RUN npm run --silent build

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978 BATON_DATA_DIR=/baton/data
WORKDIR /baton
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --omit=dev --omit=optional --no-audit --no-fund
COPY --from=build /baton/dist dist
COPY cards cards
COPY web web
COPY manifest manifest
COPY examples examples
RUN mkdir data && chown 1000:1000 data
USER 1000:1000
EXPOSE 3978
HEALTHCHECK --interval=15s --timeout=3s --start-period=10s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=16", "dist/main.js"]
