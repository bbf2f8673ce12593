import type {
  AuditorService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { GitOpsRepository } from '@slipway/plugin-gitops-node';
import type { Request } from 'express';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Authorization } from '../authorization';
import type { ChangeStore } from '../store/ChangeStore';
import type { DraftStore } from '../store/DraftStore';
import type { FeedbackStore } from '../store/FeedbackStore';
import type { BaseBranch } from '../usecases/BaseBranch';
import type { PullRequestSettings } from '../usecases/PullRequestSettings';
import type { Person } from '../usecases/readerContext';
import type { ModelGate } from '../usecases/model/ModelGate';
import type { EntityReader } from '../usecases/status/EntityReader';
import type { StatusServices } from '../usecases/status/StatusServices';

/** What routes reach the rest of the backend through. */
export interface RouteServices {
  authorization: Authorization;
  auditor: AuditorService;
  base: BaseBranch;
  repository: GitOpsRepository;
  drafts: DraftStore;
  changes: ChangeStore;
  /** Who asks, with name and mail address from the catalog. */
  readPerson(credentials: BackstageCredentials): Promise<Person>;
  /** Whether the catalog has the Component from elsewhere than Slipway. */
  catalogHas(name: string): Promise<boolean>;
  /** Names of all Components that the catalog has from elsewhere. */
  listComponentsElsewhere(): Promise<string[]>;
  /** Whether openings are to carry the person's own token for the forge. */
  wantsPersonTokens: boolean;
  /** How pull requests are adorned. */
  pullRequests: {
    settings: PullRequestSettings;
    findReviewTeam(owner: string): Promise<string | undefined>;
    logger: LoggerService;
  };
  /** Entities of the catalog, as the person sees them. */
  entities: EntityReader;
  /** What runs. */
  status: StatusServices;
  /** The language model, if there is one. */
  model: ModelGate;
  /** What people think of summaries. */
  feedback: FeedbackStore;
  newId(): string;
  now(): string;
}

/** A request after parsing. */
export interface RouteRequest<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  credentials: BackstageCredentials;
  request: Request;
}

/** One route: its contract, and the thin shell that answers it. */
export interface RouteDefinition<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
> {
  /** Operation id, camelCase, unique. */
  id: string;
  method: 'get' | 'post' | 'put' | 'delete';
  /** OpenAPI spelling: `/drafts/{id}`. */
  path: string;
  summary: string;
  /** What it does, answers and refuses. */
  description: string;
  /** Principals that may call it, people unless given. */
  caller?: 'user' | 'service';
  params?: Params;
  query?: Query;
  body?: Body;
  /** Schema of each status that the route itself answers. */
  answers: Readonly<Record<number, z.ZodType | undefined>>;
  /** Its success is a stream: lines of JSON, each of the schema. */
  streams?: boolean;
  handle(
    request: RouteRequest<z.output<Params>, z.output<Query>, z.output<Body>>,
    services: RouteServices,
  ): Promise<{
    status: number;
    headers?: Readonly<Record<string, string>>;
    body?: unknown;
    /** Of objects, each a line; destroyed when nobody listens any more. */
    stream?: Readable;
  }>;
}

/** Types a route by its schemas. */
export function defineRoute<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
>(route: RouteDefinition<Params, Query, Body>): RouteDefinition {
  return route as unknown as RouteDefinition;
}
