import { z } from 'zod';

/**
 * Texts with a format of their own. Every message is "what is wrong | what to
 * do", which `parseStrictly` takes apart.
 */

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/**
 * An RFC 1123 label that leaves room for suffixes: 50 characters at most, so
 * that names such as `<workload>-<environment>` stay within 63.
 * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 *
 * @public
 */
export const nameSchema = z
  .string()
  .regex(LABEL, {
    message:
      'The name is not made of lower case letters, digits and inner hyphens. | Write it like "checkout-api".',
  })
  .max(50, {
    message:
      'The name is longer than 50 characters. | Shorten it: suffixes must fit into 63.',
  });

/**
 * Text that ends up in a file or in a process: whole characters, without the
 * zero that ends texts there.
 *
 * @public
 */
export const textSchema = z
  .string()
  .refine(text => !text.includes('\u0000') && !/\p{Cs}/u.test(text), {
    message: 'The text has a zero character or half a character. | Remove it.',
  });

/**
 * A Kubernetes quantity of CPU: `250m`, `0.5`, `2`.
 * https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 *
 * @public
 */
export const cpuSchema = z.string().regex(/^(?!0+m?$)(\d+m|\d+(\.\d{1,3})?)$/, {
  message:
    'This is not an amount of CPU. | Write thousandths of a core like "250m", or cores like "0.5" or "2".',
});

/**
 * A Kubernetes quantity of memory with a binary or decimal unit: `256Mi`, `1Gi`.
 *
 * @public
 */
export const memorySchema = z
  .string()
  .regex(/^(?!0+[A-Z])\d+(\.\d{1,3})?(Ki|Mi|Gi|Ti|k|M|G|T)$/, {
    message:
      'This is not an amount of memory with a unit. | Write it like "256Mi" or "1Gi".',
  });

/**
 * A DNS name of lower case labels, at least two: `checkout.dev.acme.dev`.
 *
 * @public
 */
export const hostSchema = z
  .string()
  .max(253)
  .regex(/^([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\.)+[a-z][-a-z0-9]*[a-z0-9]$/, {
    message:
      'This is not a host name. | Write it without scheme, port and path, like "checkout.acme.dev".',
  });

/**
 * An absolute URL path.
 *
 * @public
 */
export const urlPathSchema = z
  .string()
  .max(1024)
  .regex(/^\/(?!\/)[A-Za-z0-9\-._~!$&'()*+,;=:@%/]*$/, {
    message:
      'This is not an absolute URL path. | Start it with a slash, like "/healthz", without spaces or a query.',
  });

/**
 * A TCP or UDP port, 1 to 65535.
 *
 * @public
 */
export const portNumberSchema = z
  .number()
  .int({ message: 'A port is a whole number. | Write it like 8080.' })
  .min(1, { message: 'A port is at least 1. | Write it like 8080.' })
  .max(65535, { message: 'A port is at most 65535. | Write it like 8080.' });

/**
 * Name of a port: an IANA service name of 15 characters at most, as Kubernetes
 * wants it.
 *
 * @public
 */
export const portNameSchema = z
  .string()
  .regex(/^(?=.*[a-z])(?!.*--)[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?$/, {
    message:
      'This is not a port name. | Use up to 15 lower case letters, digits and inner hyphens, like "http".',
  });

/**
 * Name of an environment variable.
 *
 * @public
 */
export const envNameSchema = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]{0,252}$/, {
    message:
      'This is not a name for an environment variable. | Use letters, digits and underscores, like "LOG_LEVEL".',
  });

/**
 * IPv4 or IPv6 address range in CIDR notation.
 *
 * @public
 */
export const cidrSchema = z.union([z.cidrv4(), z.cidrv6()], {
  message:
    'This is not an address range. | Write it in CIDR notation, like "10.20.0.0/24".',
});

/**
 * An absolute path of a file in a container, without "." and "..".
 *
 * @public
 */
export const filePathSchema = z
  .string()
  .max(250)
  .regex(/^(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._-]+)+$/, {
    message:
      'This is not an absolute file path. | Write it like "/etc/checkout/config.yaml".',
  });

/**
 * `<team>/<workload>`.
 *
 * @public
 */
export const workloadRefSchema = z
  .string()
  .regex(
    /^[a-z0-9]([-a-z0-9]{0,48}[a-z0-9])?\/[a-z0-9]([-a-z0-9]{0,48}[a-z0-9])?$/,
    {
      message:
        'This does not name a workload. | Write "<team>/<workload>", like "orders/orders-api".',
    },
  );
