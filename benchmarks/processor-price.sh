#!/usr/bin/env bash
# What the annotation processor costs a build of 150 models: time of javac, generated lines.
# Measured as a project has it: the library and the processor as jars, with what they need.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -q -Dfast -DskipTests -pl processor,benchmarks -am package ${MAVEN_ARGS:-}
library=$(tr ':' '\n' <benchmarks/target/fast/class-path |
  grep -E '/(plinth-(db-|sql-)?[0-9]|HikariCP-|slf4j-api-|jspecify-)[^/]*\.jar$' | paste -sd:)
version=$(basename "$(tr ':' '\n' <<<"$library" | grep -E '/plinth-[0-9]')")
processor=processor/target/fast/${version/plinth-/plinth-processor-}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
exec "$java" -cp benchmarks/target/fast/classes dev.plinth.benchmarks.price.ProcessorPrice \
  "$library" "$processor:$library"
