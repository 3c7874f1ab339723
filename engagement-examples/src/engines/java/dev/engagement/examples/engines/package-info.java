/** How ledgers are added up by Apache Spark and Apache Beam: samples, compiled and tested in the profile engines. */
@NullMarked
package dev.engagement.examples.engines;

import org.jspecify.annotations.NullMarked;
