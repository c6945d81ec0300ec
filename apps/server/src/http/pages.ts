import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RequestHandler } from 'express';
import sirv from 'sirv';

/** Folders of the built apps. */
export interface PageFolders {
  /** Holds `index.html` and `assets/`. */
  readonly student: string;
  /** Holds `teach/index.html`, `board/index.html` and `teach/assets/`. */
  readonly teacher: string;
}

/** Where the workspace's own builds are. */
export function builtPages(): PageFolders {
  const folderOf = (page: string) => fileURLToPath(new URL('.', import.meta.resolve(page)));
  return {
    student: folderOf('@flipflop/student/dist/app/index.html'),
    teacher: folderOf('@flipflop/teacher/dist/app/index.html'),
  };
}

/**
 * Serves the built pages.
 * @throws in a sentence where one is not built
 */
export function servePages({ student, teacher }: PageFolders): RequestHandler {
  for (const page of [
    join(student, 'index.html'),
    join(teacher, 'teach/index.html'),
    join(teacher, 'board/index.html'),
  ]) {
    if (!existsSync(page)) throw new Error(`The pages are not built: ${page} is missing. Run "npm start".`);
  }
  const serve = {
    student: folder(student, 'index.html'),
    teach: folder(teacher, 'teach/index.html'),
    board: folder(teacher, 'board/index.html'),
  };
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      next();
      return;
    }
    const place = /^\/(teach|board)(\/?)/.exec(request.path);
    if (place !== null && request.path === `/${place[1]}`) {
      response.redirect(308, `/${place[1]}/`);
      return;
    }
    const isPlace = place !== null && place[2] === '/';
    const page = isPlace && (place[1] === 'teach' || place[1] === 'board') ? place[1] : 'student';
    serve[page](request, response, next);
  };
}

/** Files of one app, as they were compressed by its build; any other address is its page. */
function folder(directory: string, page: string) {
  return sirv(directory, {
    brotli: true,
    gzip: true,
    etag: true,
    single: page,
    setHeaders(response, pathname) {
      response.setHeader('Cache-Control', HASHED.test(pathname) ? FOR_EVER : 'no-cache');
      response.setHeader('Vary', 'Accept-Encoding');
    },
  });
}

/** Files with their hash in the name: another content is another address. */
const HASHED = /^\/(?:teach\/)?assets\/[^/]+\.\w+$/;
const FOR_EVER = 'public, max-age=31536000, immutable';
