/** Sentences to start from. */
export const exampleDescriptions = [
  'Node.js app with a Redis cache and internal ingress',
  'Python API called invoices with Postgres, 3 replicas in prod, reads STRIPE_KEY from the vault',
  'Public Go web app called shop-front that calls orders/orders-api',
] as const;
