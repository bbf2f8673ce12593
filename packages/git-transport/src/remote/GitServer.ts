import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import type { GitLimits } from '../GitTransportOptions';
import type { GitObject } from '../objects/GitObject';
import { readPack } from '../objects/readPack';
import {
  parseAdvertisement,
  refsOf,
  type Advertisement,
} from '../wire/advertisement';
import {
  encodeFetch,
  encodeListRefs,
  encodeOldFetch,
  type FetchRequest,
} from '../wire/fetchRequest';
import { MalformedAnswerError } from '../wire/MalformedAnswerError';
import { parseFetch, refusalOf } from '../wire/parseFetch';
import { parsePktLines, textOf } from '../wire/pktLine';
import type { GitAnswer, GitHttp, GitService } from './GitHttp';
import type { Operation } from './Operation';

/** Objects unpack to so many times their size at most. */
const LARGEST_GROWTH = 4;

/** What a server can do in answer to a fetch. */
export interface FetchAbilities {
  canFilter: boolean;
}

/** Objects by id, or the server's own words why there are none. */
export type FetchedObjects =
  | { ok: true; objects: Map<string, GitObject> }
  | { ok: false; reason: string };

/** Git's services of one repository, in terms of refs and objects. */
export class GitServer {
  private known: Advertisement | undefined;

  constructor(
    private readonly http: GitHttp,
    readonly limits: Required<GitLimits>,
  ) {}

  async address(): Promise<URL> {
    return this.http.address();
  }

  async abilities(operation: Operation): Promise<FetchAbilities> {
    const { version, capabilities } = await this.advertisement(operation);
    const features = (capabilities.get('fetch') ?? '').split(' ');
    return { canFilter: version === 2 && features.includes('filter') };
  }

  /** Where a branch is. */
  async readBranch(
    branch: string,
    operation: Operation,
  ): Promise<string | undefined> {
    const ref = `refs/heads/${branch}`;
    const advertised = await this.advertisement(operation);
    if (advertised.version === 0) {
      // Its refs are of the moment when it was asked.
      const fresh = await this.discover('git-upload-pack', operation);
      return fresh.refs.get(ref);
    }
    const { bytes, mask } = await this.ask(
      encodeListRefs(ref),
      operation,
      this.limits.refBytes,
    );
    return this.understood(operation, () => {
      const lines = parsePktLines(bytes);
      const refusal = refusalOf(lines);
      if (refusal !== undefined) {
        throw new MalformedAnswerError(
          `the server says ${JSON.stringify(mask(refusal))}`,
        );
      }
      const texts = lines.flatMap(line =>
        line.kind === 'data' ? [textOf(line.bytes)] : [],
      );
      return refsOf(texts).get(ref);
    });
  }

  async fetch(
    request: FetchRequest,
    operation: Operation,
  ): Promise<FetchedObjects> {
    const { version } = await this.advertisement(operation);
    const { objectBytes } = this.limits;
    const { bytes, mask } = await this.ask(
      version === 2 ? encodeFetch(request) : encodeOldFetch(request),
      operation,
      objectBytes,
    );
    return this.understood(operation, () => {
      const answer = parseFetch(bytes);
      return answer.ok
        ? {
            ok: true,
            objects: readPack(answer.pack, objectBytes * LARGEST_GROWTH),
          }
        : { ok: false, reason: mask(answer.reason) };
    });
  }

  /** What a service says of itself, with all refs where it lists them. */
  async discover(
    service: GitService,
    operation: Operation,
  ): Promise<Advertisement> {
    const answer = await this.http.discover({
      ...operation,
      service,
      limitBytes: this.limits.refBytes,
    });
    const { bytes } = successOf(answer);
    const advertisement = await this.understood(operation, () =>
      parseAdvertisement(bytes),
    );
    const format = advertisement.capabilities.get('object-format') ?? 'sha1';
    if (format !== 'sha1') {
      const { host, pathname } = await this.address();
      throw new ConflictError(
        `Could not ${operation.purpose} of ${host}${pathname}: the repository names its objects by ${format}, and Slipway knows sha1 only. Use a repository of the usual format.`,
      );
    }
    return advertisement;
  }

  /** Sends a push; the answer is not read yet. */
  async push(body: Buffer, operation: Operation): Promise<GitAnswer> {
    return this.http.post(
      {
        ...operation,
        service: 'git-receive-pack',
        limitBytes: this.limits.reportBytes,
      },
      body,
    );
  }

  /**
   * Reads an answer.
   *
   * @throws ServiceUnavailableError when it is of no use.
   */
  private async understood<T>(
    { purpose }: Operation,
    read: () => T,
  ): Promise<T> {
    try {
      return read();
    } catch (error) {
      if (error instanceof MalformedAnswerError) {
        const { host, pathname } = await this.address();
        throw new ServiceUnavailableError(
          `Could not ${purpose} of ${host}${pathname}: the answer is of no use, ${error.reason}. Try again; if it stays so, look at the server.`,
          error,
        );
      }
      throw error;
    }
  }

  private async ask(body: Buffer, operation: Operation, limitBytes: number) {
    return successOf(
      await this.http.post(
        { ...operation, service: 'git-upload-pack', limitBytes },
        body,
      ),
    );
  }

  /** Abilities are asked for once; a server that changes them answers errors until the next start. */
  private async advertisement(operation: Operation): Promise<Advertisement> {
    this.known ??= await this.discover('git-upload-pack', operation);
    return this.known;
  }
}

function successOf(answer: GitAnswer) {
  if (!answer.ok) {
    throw answer.error;
  }
  return answer;
}
