import express, { type ErrorRequestHandler, type Express } from 'express';
import { refuse } from '../classes/outcome.ts';
import { faultFields } from '../log.ts';
import type { OriginRule } from '../realtime/origin.ts';
import { Refusal, sendRefusal } from './answer.ts';
import { securityHeaders } from './headers.ts';
import { type PageFolders, servePages } from './pages.ts';
import { registerRoutes } from './register.ts';
import { routeTable } from './routes.ts';
import type { Services } from './services.ts';

export interface AppOptions extends OriginRule {
  /** How many proxies stand before this server. */
  readonly trustProxy: number;
  /** Null: the pages come from elsewhere. */
  readonly pages: PageFolders | null;
  /** Whether the store takes writes and the server is not about to stop. */
  readonly isReady: () => boolean | Promise<boolean>;
}

/** Everything that is served by HTTP but the sockets. */
export function createApp(services: Services, options: AppOptions): Express {
  const app = express();
  app.set('trust proxy', options.trustProxy);
  app.set('query parser', false);
  app.set('etag', false);
  app.use(securityHeaders(options.publicUrl?.startsWith('https:') ?? false));

  app.get('/healthz', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store').type('text').send('ok\n');
  });
  app.get('/readyz', async (_request, response) => {
    const isReady = await options.isReady();
    response.status(isReady ? 200 : 503).setHeader('Cache-Control', 'no-store');
    response.type('text').send(isReady ? 'ready\n' : 'not ready\n');
  });

  registerRoutes(app, routeTable, services, options);
  app.use('/api', () => {
    throw NO_SUCH_ADDRESS;
  });
  if (options.pages !== null) app.use(servePages(options.pages));
  app.use((_request, response) => {
    response.status(404).type('text').send('There is nothing here.\n');
  });
  app.use(answerFaults(services));
  return app;
}

const NO_SUCH_ADDRESS = new Refusal(refuse('notFound', 'There is nothing at this address.'));
const OUR_FAULT = new Refusal(
  refuse('unavailable', 'That did not work, and it is our fault. Try again.'),
  500,
);

/** The last word: refusals as they are; of faults nothing but that there was one. */
function answerFaults({ log, meter }: Pick<Services, 'log' | 'meter'>): ErrorRequestHandler {
  return (fault: unknown, request, response, next) => {
    if (response.headersSent) {
      next(fault);
      return;
    }
    if (fault instanceof Refusal) {
      meter.refused(fault.error.code);
      log.info({ refused: fault.error.code, status: fault.status }, 'refused');
      sendRefusal(response, fault);
      return;
    }
    if (isMalformed(fault)) {
      meter.refused(NO_SUCH_ADDRESS.error.code);
      sendRefusal(response, NO_SUCH_ADDRESS);
      return;
    }
    meter.refused(OUR_FAULT.error.code);
    log.error({ ...faultFields(fault), method: request.method }, 'a request failed');
    sendRefusal(response, OUR_FAULT);
  };
}

/** An address that cannot be decoded: the router's word for it. */
function isMalformed(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'status' in fault && fault.status === 400;
}
