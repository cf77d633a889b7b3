# Two stages: the build needs a JDK, the image that runs needs a JRE and a Chinese font.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY . .
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl \
 && ./mvnw --batch-mode --no-transfer-progress -DskipTests package \
 && java -Djarmode=tools -jar target/touchstone.jar extract --layers --destination layers

FROM eclipse-temurin:17-jre
# curl asks for the health; the font is for Chinese text in pictures and documents made on the server.
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl fonts-wqy-zenhei \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin touchstone \
 && install --directory --owner=touchstone --group=touchstone --mode=0700 /data
WORKDIR /app
# Libraries change seldom and the application often, so an update moves the last layer only.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER touchstone
ENV TOUCHSTONE_DATA=/data \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
  CMD curl -fsS "http://localhost:${SERVER_PORT:-8080}/actuator/health" || exit 1
ENTRYPOINT ["java", "-jar", "touchstone.jar"]
