# Builds and runs Xuefen. Not built where this project is developed (no engine there): say so when you change it.
FROM maven:3.9-eclipse-temurin-25 AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN mvn -B -q -ntp -DskipTests -DdownloadNode package

FROM eclipse-temurin:25-jre
RUN useradd --system --home /var/lib/xuefen --create-home xuefen
COPY --from=build /src/backend/target/backend-1.0-SNAPSHOT.jar /opt/xuefen/
COPY --from=build /src/backend/target/lib /opt/xuefen/lib
USER xuefen
VOLUME /var/lib/xuefen
EXPOSE 8080
ENV XUEFEN_HOST=0.0.0.0 XUEFEN_DATA=/var/lib/xuefen
HEALTHCHECK --interval=15s --timeout=5s CMD wget -qO- http://127.0.0.1:8080/api/v1/health || exit 1
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xmx1g", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true", "-jar", "/opt/xuefen/backend-1.0-SNAPSHOT.jar"]
