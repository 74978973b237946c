# Pullquote with the chat in the browser at port 8321; what it keeps lies in /data unless DATABASE_URL names a PostgreSQL.
#   docker build -t pullquote . && docker run --read-only --tmpfs /tmp -v pullquote:/data -p 127.0.0.1:8321:8321 pullquote

FROM node:24-slim AS libraries
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production PULLQUOTE_CONFIG=config/container.yaml DATABASE_URL=/data/pullquote.db
WORKDIR /app
COPY --from=libraries /app/node_modules node_modules
COPY package.json LICENSE ./
COPY config config
COPY src src
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8321
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8321/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=4", "--heap-growing-percent=40", "src/main.js"]
