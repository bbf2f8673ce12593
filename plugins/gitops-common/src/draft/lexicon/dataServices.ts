/**
 * A thing that keeps or carries data, and whether the platform gives it.
 *
 * @internal
 */
export interface DataService {
  title: string;
  phrases: readonly string[];
  /** Type of the spec's dependency. */
  type?: 'redis' | 'postgres';
  /** What to do without it, where the platform has none. */
  alternative?: string;
  /** Whether it stands for what a generic word means. */
  family: 'database' | 'cache' | 'queue' | 'storage' | 'search';
  /** Also an ordinary word: a need has to be stated. */
  ambiguous?: boolean;
}

const POSTGRES = 'Use PostgreSQL, which the platform provisions.';
const REDIS = 'Use Redis, which the platform provisions.';
const QUEUE =
  'Use Redis lists or streams, or ask the platform team for a broker that exists.';
const STORAGE =
  'Keep small data in PostgreSQL, or ask the platform team for object storage and give its key as a secret.';
const SEARCH = 'Use the full-text search of PostgreSQL.';

/** @internal */
export const dataServices: readonly DataService[] = [
  service('Redis', 'redis', { family: 'cache', type: 'redis' }),
  service(
    'PostgreSQL',
    'postgres, postgresql, pgsql, psql, pg, postgre, postgre sql, postgres sql',
    { family: 'database', type: 'postgres' },
  ),
  service('MySQL', 'mysql, my sql', {
    family: 'database',
    alternative: POSTGRES,
  }),
  service('MariaDB', 'mariadb, maria db', {
    family: 'database',
    alternative: POSTGRES,
  }),
  service('MongoDB', 'mongodb, mongo, mongo db, documentdb', {
    family: 'database',
    alternative: POSTGRES,
  }),
  service('SQL Server', 'sql server, sqlserver, mssql, ms sql, azure sql', {
    family: 'database',
    alternative: POSTGRES,
  }),
  service('Oracle', 'oracle db, oracle database, oracle', {
    family: 'database',
    alternative: POSTGRES,
  }),
  service('SQLite', 'sqlite', { family: 'database', alternative: POSTGRES }),
  service('Cassandra', 'cassandra, scylla, scylladb', {
    family: 'database',
    alternative: POSTGRES,
  }),
  service('CockroachDB', 'cockroachdb, cockroach db', {
    family: 'database',
    alternative: POSTGRES,
  }),
  service('DynamoDB', 'dynamodb, dynamo db, cosmosdb, firestore', {
    family: 'database',
    alternative: POSTGRES,
  }),
  service(
    'ClickHouse',
    'clickhouse, timescaledb, timescale, influxdb, bigquery, snowflake',
    { family: 'database', alternative: POSTGRES },
  ),
  service('Neo4j', 'neo4j, couchdb, couchbase, db2', {
    family: 'database',
    alternative: POSTGRES,
  }),
  service('Memcached', 'memcached, memcache', {
    family: 'cache',
    alternative: REDIS,
  }),
  service('Valkey', 'valkey, keydb, dragonfly, hazelcast', {
    family: 'cache',
    alternative: REDIS,
  }),
  service('Kafka', 'kafka, apache kafka, kafka topic, kafka topics, redpanda', {
    family: 'queue',
    alternative: QUEUE,
  }),
  service('RabbitMQ', 'rabbitmq, rabbit mq, rabbit, amqp', {
    family: 'queue',
    alternative: QUEUE,
  }),
  service('NATS', 'nats, nats jetstream, jetstream', {
    family: 'queue',
    alternative: QUEUE,
  }),
  service('Pulsar', 'pulsar, activemq, zeromq, mqtt, mosquitto', {
    family: 'queue',
    alternative: QUEUE,
  }),
  service(
    'a cloud queue',
    'sqs, sns, pubsub, pub/sub, kinesis, event hub, eventhub, service bus, eventbridge',
    { family: 'queue', alternative: QUEUE },
  ),
  service(
    'A message broker',
    'message queue, message broker, message bus, event bus, job queue, task queue, warteschlange, nachrichtenwarteschlange, file de messages, cola de mensajes',
    { family: 'queue', alternative: QUEUE },
  ),
  service('A queue', 'queue', {
    family: 'queue',
    alternative: QUEUE,
    ambiguous: true,
  }),
  service(
    'Object storage',
    's3, s3 bucket, s3 buckets, minio, gcs, object storage, object store, blob storage, gcs bucket, azure blob',
    { family: 'storage', alternative: STORAGE },
  ),
  service('Object storage', 'bucket, buckets', {
    family: 'storage',
    alternative: STORAGE,
    ambiguous: true,
  }),
  service(
    'Elasticsearch',
    'elasticsearch, elastic search, opensearch, open search, elastic, solr, meilisearch, typesense, algolia',
    { family: 'search', alternative: SEARCH },
  ),
  service(
    'A vector database',
    'qdrant, weaviate, pinecone, milvus, vector database, vector db, vector store',
    {
      family: 'database',
      alternative: 'Use PostgreSQL, whose extensions store vectors.',
    },
  ),
  service('etcd', 'etcd, consul, zookeeper', {
    family: 'database',
    alternative: REDIS,
  }),
];

function service(
  title: string,
  phrases: string,
  rest: Omit<DataService, 'title' | 'phrases'>,
): DataService {
  return { title, phrases: phrases.split(', '), ...rest };
}

/**
 * Words for a data service without a product, and what this platform gives.
 *
 * @internal
 */
export const genericServices: readonly {
  phrases: readonly string[];
  type: 'redis' | 'postgres';
  family: DataService['family'];
}[] = [
  {
    phrases: [
      'database',
      'databases',
      'db',
      'sql database',
      'sql db',
      'relational database',
      'relational db',
      'rdbms',
      'datenbank',
      'base de donn\u00e9es',
      'base de donnees',
      'base de datos',
      'bdd',
    ],
    type: 'postgres',
    family: 'database',
  },
  {
    phrases: [
      'cache',
      'caching',
      'key value store',
      'key-value store',
      'session cache',
      'in-memory store',
      'zwischenspeicher',
      'cach\u00e9',
      'memoria cach\u00e9',
      'm\u00e9moire cache',
    ],
    type: 'redis',
    family: 'cache',
  },
];
