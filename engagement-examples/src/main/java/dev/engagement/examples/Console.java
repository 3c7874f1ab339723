package dev.engagement.examples;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What the application reads and writes besides files.
 *
 * @param in standard input
 * @param out standard output: results
 * @param err standard error: what was rejected or left out, and why
 */
record Console(InputStream in, PrintStream out, PrintStream err) {}
