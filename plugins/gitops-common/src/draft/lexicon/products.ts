/**
 * Well-known products: no name of a workload, and nothing that a reader takes.
 *
 * @internal
 */
export const products: ReadonlySet<string> = new Set(
  `nginx apache httpd caddy traefik haproxy envoy keycloak grafana prometheus loki tempo jaeger zipkin jenkins gitlab github
  bitbucket gitea sonarqube nexus artifactory harbor vaultwarden wordpress drupal joomla magento shopify stripe paypal twilio
  sendgrid mailgun mailchimp slack teams zoom salesforce hubspot sap jira confluence notion sentry datadog newrelic splunk
  dynatrace elastic kibana logstash fluentd fluentbit opentelemetry otel auth0 okta cognito firebase supabase hasura strapi
  contentful airflow dagster dbt spark flink hadoop hive trino presto superset metabase tableau looker jupyter mlflow pytorch
  tensorflow openai anthropic huggingface ollama langchain docker podman terraform ansible pulumi aws azure gcp cloudflare
  akamai fastly vercel netlify heroku digitalocean rancher openshift temporal camunda celery sidekiq puma gunicorn uvicorn
  unicorn webpack vite babel storybook cypress playwright selenium jmeter ldap saml oauth oauth2 oidc sso smtp imap ftp sftp
  websocket websockets graphiql swagger openapi soap odata mqtt opcua`
    .split(/\s+/)
    .filter(Boolean),
);
