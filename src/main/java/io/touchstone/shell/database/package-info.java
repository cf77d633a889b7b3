/**
 * The PostgreSQL that the application brings along: its programs are unpacked into the data folder, a cluster is made
 * there once, and a server runs on it as long as the application does. Durable, on loopback only, behind random
 * passwords, in a folder of mode 0700; whatever a crash left behind is repaired at the next start.
 */
@NamedInterface("start")
@NullMarked
package io.touchstone.shell.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
