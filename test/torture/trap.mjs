/* Loaded before the program: whoever opens a connection or starts a process is told of, and gets nothing. */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const trap = (object, name) => {
  object[name] = (...args) => {
    process.stderr.write(`TRAPPED ${name} ${String(args[0]).slice(0, 80)}\n`);
    throw new Error(`trapped: ${name}`);
  };
};
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
  trap(childProcess, name);
for (const name of ['connect', 'createConnection', 'createServer']) trap(net, name);
trap(net.Socket.prototype, 'connect');
for (const name of ['connect', 'createServer']) trap(tls, name);
for (const each of [http, https]) for (const name of ['request', 'get', 'createServer']) trap(each, name);
for (const name of ['lookup', 'resolve', 'resolve4']) trap(dns, name);
trap(dgram, 'createSocket');
for (const name of ['fetch', 'WebSocket', 'EventSource']) trap(globalThis, name);
syncBuiltinESMExports();
