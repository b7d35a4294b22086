// The npm package baidu-netdisk-api at a netdisk: its files stay as they are, only where it sends its requests is replaced.

import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

const environment = process.env;
const library = await import(pathToFileURL(`${environment.MODULES}/baidu-netdisk-api/index.js`));
const { axios } = library;

const MEBIBYTE = 1 << 20;
const SLICE = 4 * MEBIBYTE;
const VENDOR = /^https:\/\/(pan|openapi|d\.pcs)\.baidu\.com/;
const AGENT = { 'User-Agent': 'pan.baidu.com' };
const FOLDER = '/apps/baidu-netdisk-api';

const called = new Set();

axios.interceptors.request.use((request) => ({
  ...request,
  url: request.url.replace(VENDOR, environment.URL),
  maxBodyLength: Infinity,
}));

// Every function of the library, remembering that it was called; answers its data.
const pan = new Proxy(library, {
  get: (functions, name) => async (...inputs) => {
    called.add(name);
    return (await functions[name](...inputs)).data;
  },
});
const query = { access_token: environment.TOKEN };

const md5 = (bytes) => createHash('md5').update(bytes).digest('hex');

const slicesOf = (bytes) =>
  Array.from({ length: Math.ceil(bytes.length / SLICE) }, (_, number) =>
    bytes.subarray(number * SLICE, (number + 1) * SLICE));

async function refused(call, code) {
  await assert.rejects(call, (failure) => {
    const { errno, error, error_code: pcs } = failure.baidu ?? {};
    assert.equal(errno || pcs || error, code);
    return true;
  });
}

// What a person does in a browser: opens the page, logs in, allows, and copies the code.
async function consent() {
  const wish = new URLSearchParams({
    response_type: 'code', client_id: environment.CLIENT_ID, redirect_uri: 'oob', scope: 'basic,netdisk',
  });
  const page = await fetch(`${environment.URL}/oauth/2.0/authorize?${wish}`);
  const text = await page.text();
  const form = new URLSearchParams({ name: environment.NAME, password: environment.PASSWORD, decision: 'allow' });
  const unescape = (value) => value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  for (const [, name, value] of text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)) {
    form.append(name, unescape(value));
  }
  const cookie = page.headers.get('set-cookie').split(';')[0];
  const answer = await fetch(`${environment.URL}/oauth/2.0/authorize`, { method: 'POST', body: form, headers: { Cookie: cookie } });
  return (await answer.text()).match(/<code>(.*)<\/code>/)[1];
}

async function announce(path, bytes, more = {}) {
  const blocks = slicesOf(bytes).map(md5);
  return pan.httpUploadId(query, { path, size: bytes.length, rtype: 0, block_list: JSON.stringify(blocks), ...more });
}

async function upload(path, bytes) {
  const announced = await announce(path, bytes);
  assert.equal(announced.return_type, 1);
  const hosts = await pan.httpUploadUrl({ ...query, path, uploadid: announced.uploadid });
  const host = hosts.servers[0].server;
  const slices = slicesOf(bytes);
  assert.deepEqual(announced.block_list, slices.map((_, number) => number));
  for (const [number, slice] of slices.entries()) {
    const sent = await pan.httpUploadSlice(host, { ...query, path, uploadid: announced.uploadid, partseq: number }, slice);
    assert.equal(sent.md5, md5(slice));
  }
  return pan.httpUploadFinish(query, {
    path, size: bytes.length, rtype: 0, uploadid: announced.uploadid, block_list: JSON.stringify(slices.map(md5)),
  });
}

async function small(name) {
  return upload(`${FOLDER}/${name}`, Buffer.from(`bytes of ${name}`));
}

async function names(folder) {
  const listed = await pan.httpFileList({ ...query, dir: folder, start: 0, limit: 1000 });
  return listed.list.map((entry) => entry.server_filename).sort();
}

async function finished(taskid) {
  for (;;) {
    const task = await pan.httpTaskQuery({ ...query, taskid });
    if (task.status !== 'pending' && task.status !== 'running') {
      return task;
    }
    await new Promise((done) => { setTimeout(done, 100); });
  }
}

const FILE_300 = randomBytes(300 * MEBIBYTE);

before(() => pan.httpCreateFolder(query, { path: FOLDER, rtype: 0 }));

after(() => {
  const functions = Object.keys(library).filter((name) => name.startsWith('http'));
  assert.deepEqual(functions.filter((name) => !called.has(name)), [], 'functions that no test called');
});

test('httpCode2Token, after a person consented, gives a token that works', async () => {
  const granted = await pan.httpCode2Token({
    code: await consent(), client_id: environment.CLIENT_ID, client_secret: environment.CLIENT_SECRET,
  });
  assert.equal(granted.scope, 'basic netdisk');
  const user = await pan.httpUserInfo({ access_token: granted.access_token });
  assert.equal(user.baidu_name, environment.NAME);
});

test('httpRefreshToken gives the next pair once', async () => {
  const application = { client_id: environment.CLIENT_ID, client_secret: environment.CLIENT_SECRET };
  const first = await pan.httpCode2Token({ code: await consent(), ...application });
  const second = await pan.httpRefreshToken({ refresh_token: first.refresh_token, ...application });
  assert.notEqual(second.refresh_token, first.refresh_token);
  await refused(pan.httpRefreshToken({ refresh_token: first.refresh_token, ...application }), 'expired_token');
});

test('httpUserQuota tells how much room there is', async () => {
  const quota = await pan.httpUserQuota({ ...query, checkfree: 1, checkexpire: 1 });
  assert.ok(quota.total > quota.used);
});

test('httpCreateFolder refuses a name that is taken', async () => {
  await refused(pan.httpCreateFolder(query, { path: FOLDER, rtype: 0 }), -8);
});

test('httpFileList refuses a folder that is missing', async () => {
  await refused(pan.httpFileList({ ...query, dir: `${FOLDER}/missing` }), -9);
});

test('httpFileListRecursion goes through all pages and refuses what is missing', async () => {
  await pan.httpCreateFolder(query, { path: `${FOLDER}/tree/deep/deeper`, rtype: 0 });
  await small('tree/deep/deeper/one.txt');
  await small('tree/two.txt');
  const seen = [];
  let page = { cursor: 0, has_more: 1 };
  while (page.has_more) {
    page = await pan.httpFileListRecursion({ ...query, path: `${FOLDER}/tree`, recursion: 1, start: page.cursor, limit: 1 });
    seen.push(...page.list.map((entry) => entry.path.slice(FOLDER.length)));
  }
  assert.deepEqual(seen.sort(), ['/tree/deep', '/tree/deep/deeper', '/tree/deep/deeper/one.txt', '/tree/two.txt']);
  await refused(pan.httpFileListRecursion({ ...query, path: `${FOLDER}/missing` }), 31066);
});

test('300 MiB go up in slices, come down the same, and are known the second time', async () => {
  const made = await upload(`${FOLDER}/large.bin`, FILE_300);
  assert.equal(made.size, FILE_300.length);
  const described = await pan.httpFileInfo({ ...query, fsids: JSON.stringify([made.fs_id]), dlink: 1 });
  const link = `${described.list[0].dlink}&access_token=${query.access_token}`;
  const body = (await axios.get(link, { headers: AGENT, responseType: 'stream' })).data;
  const digest = createHash('md5');
  for await (const piece of body) {
    digest.update(piece);
  }
  assert.equal(digest.digest('hex'), md5(FILE_300));

  const known = await announce(`${FOLDER}/again.bin`, FILE_300, {
    'content-md5': md5(FILE_300), 'slice-md5': md5(FILE_300.subarray(0, 256 * 1024)),
  });
  assert.equal(known.return_type, 2);
  assert.equal(known.info.size, FILE_300.length);
});

test('httpUploadFinish without all slices is refused', async () => {
  const bytes = FILE_300.subarray(0, SLICE + 1);
  const announced = await announce(`${FOLDER}/torn.bin`, bytes);
  const wish = { path: `${FOLDER}/torn.bin`, size: bytes.length, rtype: 0, uploadid: announced.uploadid };
  await refused(pan.httpUploadFinish(query, { ...wish, block_list: JSON.stringify(slicesOf(bytes).map(md5)) }), 10);
});

test('httpUploadSmall makes a file at once', async () => {
  const bytes = randomBytes(1000);
  const hosts = await pan.httpUploadUrl(query);
  const made = await pan.httpUploadSmall(hosts.servers[0].server, { ...query, path: `${FOLDER}/small.bin`, ondup: 'newcopy' }, bytes);
  assert.deepEqual([made.path, made.size, made.md5], [`${FOLDER}/small.bin`, 1000, md5(bytes)]);
  const copy = await pan.httpUploadSmall(hosts.servers[0].server, { ...query, path: `${FOLDER}/small.bin`, ondup: 'newcopy' }, bytes);
  assert.notEqual(copy.path, made.path);
});

test('httpRename, httpCopy, httpMove and httpDelete change what they are told', async () => {
  await pan.httpCreateFolder(query, { path: `${FOLDER}/manage`, rtype: 0 });
  await small('manage/a.txt');
  const change = (operation, filelist) => pan[operation](query, { async: 0, filelist: JSON.stringify(filelist) });
  await change('httpRename', [{ path: `${FOLDER}/manage/a.txt`, newname: 'b.txt' }]);
  await change('httpCopy', [{ path: `${FOLDER}/manage/b.txt`, dest: `${FOLDER}/manage/new`, newname: 'c.txt' }]);
  await change('httpMove', [{ path: `${FOLDER}/manage/b.txt`, dest: `${FOLDER}/manage/new/`, newname: 'd.txt' }]);
  assert.deepEqual(await names(`${FOLDER}/manage`), ['new']);
  assert.deepEqual(await names(`${FOLDER}/manage/new`), ['c.txt', 'd.txt']);
  await change('httpDelete', [`${FOLDER}/manage/new/c.txt`]);
  assert.deepEqual(await names(`${FOLDER}/manage/new`), ['d.txt']);
  await refused(change('httpDelete', [`${FOLDER}/manage/new/c.txt`]), 12);
});

test('httpFileManager without waiting gives a task that httpTaskQuery follows to its end', async () => {
  await pan.httpCreateFolder(query, { path: `${FOLDER}/task`, rtype: 0 });
  await small('task/a.txt');
  const items = [{ path: `${FOLDER}/task/a.txt`, dest: `${FOLDER}/task`, newname: 'b.txt' }];
  const ordered = await pan.httpFileManager({ ...query, opera: 'copy' }, { async: 2, filelist: JSON.stringify(items) });
  assert.deepEqual(ordered.info, []);
  const task = await finished(ordered.taskid);
  assert.equal(task.status, 'success');
  assert.deepEqual(await names(`${FOLDER}/task`), ['a.txt', 'b.txt']);

  const missing = [{ path: `${FOLDER}/task/missing`, dest: `${FOLDER}/task`, newname: 'c.txt' }];
  const hopeless = await pan.httpFileManager({ ...query, opera: 'move' }, { async: 2, filelist: JSON.stringify(missing) });
  const failed = await finished(hopeless.taskid);
  assert.equal(failed.status, 'failed');
  assert.equal(failed.list[0].error_code, -9);
});

test('a token that is none is refused', async () => {
  await refused(pan.httpUserInfo({ access_token: 'no.such.token' }), -6);
});
