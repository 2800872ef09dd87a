/**
 * Foreign code, run where it can do no harm: {@link io.decentralml.sandbox.Sandbox} runs a {@link
 * io.decentralml.sandbox.ScriptPackage} with no network, no home folder, an account and processes
 * of its own, a read-only system, read-only data and bounded everything, and tells in a {@link
 * io.decentralml.sandbox.SandboxReport} how it ended and what it was seen trying. It relies on a
 * container engine or on bubblewrap, tests either before it trusts it, and refuses without.
 */
@NullMarked
package io.decentralml.sandbox;

import org.jspecify.annotations.NullMarked;
