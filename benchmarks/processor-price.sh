#!/usr/bin/env bash
# What the annotation processor costs a build of 150 models: time of javac, generated lines.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -q -Dfast -pl benchmarks -am process-classes ${MAVEN_ARGS:-}
class_path="benchmarks/target/fast/classes:$(cat benchmarks/target/fast/class-path)"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
exec "$java" -cp "$class_path" dev.plinth.benchmarks.price.ProcessorPrice \
  "processor/target/fast/classes:$class_path"
