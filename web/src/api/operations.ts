// What a call of the API needs and answers, read off the generated description.
import type { paths } from './schema';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

type Prefix = '/api/v1';
/** Paths below `/api/v1` that answer to a method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, object> ? (P extends `${Prefix}${infer Rest}` ? Rest : never) : never;
}[keyof paths];

export type Operation<M extends Method, P extends PathOf<M>> = `${Prefix}${P}` extends keyof paths
  ? paths[`${Prefix}${P}`][M]
  : never;

type Needed<Name extends string, T> = [T] extends [never]
  ? object
  : undefined extends T
    ? { [K in Name]?: T }
    : { [K in Name]: T };
type Parameters<O, Place extends string> = O extends { readonly parameters: { readonly [K in Place]?: infer T } }
  ? T
  : never;
type Body<O> = O extends { readonly requestBody: { readonly content: { readonly 'application/json': infer T } } }
  ? T
  : O extends { readonly requestBody?: { readonly content: { readonly 'application/json': infer T } } }
    ? T | undefined
    : never;

export type Input<O> = Needed<'path', Exclude<Parameters<O, 'path'>, undefined>> &
  Needed<'body', Body<O>> & {
    readonly query?: Exclude<Parameters<O, 'query'>, undefined>;
    readonly headers?: Record<string, string>;
    readonly signal?: AbortSignal;
    /** The call reaches the server although the page is being left. */
    readonly keepalive?: boolean;
  };

type Good<R> = R extends { readonly 200: infer T }
  ? T
  : R extends { readonly 201: infer T }
    ? T
    : R extends { readonly 202: infer T }
      ? T
      : never;
export type Answer<O> = O extends { readonly responses: infer R }
  ? Good<R> extends { content: { readonly 'application/json': infer T } }
    ? T
    : undefined
  : never;

/** The input may be left out where nothing in it is needed. */
export type Arguments<O> = object extends Input<O> ? [input?: Input<O>] : [input: Input<O>];
