import express from 'express';
import Router from 'express-promise-router';
import { createArgoCdRoutes } from '../argocd/createArgoCdRoutes';
import { createGitRoutes } from './gitRoutes';
import { createPullRequestRoutes } from './pullRequestRoutes';
import { createRepositoryRoutes } from './repositoryRoutes';
import type { RouteOptions } from './RouteOptions';
import { createServiceRoutes } from './serviceRoutes';
import { createTokenRoutes } from './tokenRoutes';

/** A title, a body of 64 Ki characters, and room for their escapes. */
const LARGEST_BODY = '512kb';

/** All routes of the sandbox. Git's come first: they read their bodies themselves. */
export function createRouter(options: RouteOptions) {
  const router = Router();
  router.use(createGitRoutes(options));
  if (options.argocd) {
    router.use(createArgoCdRoutes(options.argocd));
  }
  router.use(createServiceRoutes(options));
  router.use(express.json({ limit: LARGEST_BODY }));
  router.use(createRepositoryRoutes(options));
  router.use(createPullRequestRoutes(options));
  router.use(createTokenRoutes(options));
  return router;
}
