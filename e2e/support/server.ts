import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const READY_WITHIN_MILLISECONDS = 120_000;

/** A running application with data of its own. */
export interface Server {
  readonly url: string;
  /** The one-time link of the first start, without the host. */
  firstSteps(): string;
  /** A command of the application on the same data, beside the server; gives its standard output. */
  command(...words: string[]): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the built application on free ports with a fresh data directory, and waits until it says its address. */
export async function startServer(options: string[] = []): Promise<Server> {
  const data = await mkdtemp(join(tmpdir(), "suivi-e2e-"));
  const server = java(["run", "--port", "0", "--management-port", "0", "--data", data, ...options]);
  const output = collect(server);

  const stop = async () => {
    if (server.exitCode === null) {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
    }
    await rm(data, { recursive: true, force: true });
  };

  try {
    const url = await address(server, output);
    return {
      url,
      firstSteps: () => found(/\/premiers-pas\?jeton=\S+/, output()),
      command: (...words) => finished(java([...words, "--data", data])),
      stop,
    };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

function java(words: string[]): ChildProcess {
  const home = process.env["JAVA_HOME"];
  const options = (process.env["SUIVI_JAVA_OPTIONS"] ?? "").split(" ").filter(Boolean);
  return spawn(
    home === undefined ? "java" : join(home, "bin/java"),
    [...options, "-jar", application(), ...words],
    {
      stdio: ["ignore", "pipe", "pipe"],
      // A port of its own for the probes too.
      env: { ...process.env, MANAGEMENT_SERVER_PORT: "0" },
    },
  );
}

/** What `./suivi` laid out last, unless it says which. */
function application(): string {
  const named = process.env["SUIVI_APPLICATION"];
  if (named !== undefined) return join(named, "suivi-server.jar");
  const layouts = join(import.meta.dirname, "../../target/app");
  const newest = (existsSync(layouts) ? readdirSync(layouts) : [])
    .map((name) => join(layouts, name, "suivi-server.jar"))
    .filter((jar) => existsSync(jar))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  if (newest === undefined) throw new Error("nothing built: ./suivi build");
  return newest;
}

function collect(process: ChildProcess): () => string {
  let text = "";
  const add = (chunk: Buffer) => {
    text += chunk.toString("utf8");
  };
  process.stdout?.on("data", add);
  process.stderr?.on("data", add);
  return () => text;
}

async function finished(command: ChildProcess): Promise<string> {
  let answer = "";
  command.stdout?.on("data", (chunk: Buffer) => {
    answer += chunk.toString("utf8");
  });
  const complaints: Buffer[] = [];
  command.stderr?.on("data", (chunk: Buffer) => complaints.push(chunk));
  const code = await new Promise((resolve) => command.once("close", resolve));
  if (code !== 0)
    throw new Error(`exit ${String(code)}: ${Buffer.concat(complaints).toString("utf8")}`);
  return answer.trim();
}

/** The address that the server prints once it answers. */
async function address(server: ChildProcess, output: () => string): Promise<string> {
  const pattern = /http:\/\/127\.0\.0\.1:\d+/;
  const deadline = Date.now() + READY_WITHIN_MILLISECONDS;
  while (Date.now() < deadline && server.exitCode === null && !pattern.test(output()))
    await pause(50);
  return found(pattern, output());
}

function found(pattern: RegExp, output: string): string {
  const text = pattern.exec(output)?.[0];
  if (text === undefined)
    throw new Error(`the server did not print ${String(pattern)}:\n${output}`);
  return text;
}
