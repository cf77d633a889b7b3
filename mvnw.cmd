@echo off
rem Runs Maven: the installed one when there is one, else one fetched once from the Apache archive, its checksum
rem verified.
setlocal
set MAVEN_VERSION=3.9.11
set MAVEN_SHA512=bcfe4fe305c962ace56ac7b5fc7a08b87d5abd8b7e89027ab251069faebee516b0ded8961445d6d91ec1985dfe30f8153268843c89aa392733d1a3ec956c9978
if "%MAVEN_ARCHIVE%"=="" set MAVEN_ARCHIVE=https://archive.apache.org/dist/maven/maven-3
set MAVEN_FETCHED=%USERPROFILE%\.m2\wrapper\touchstone\apache-maven-%MAVEN_VERSION%
where mvn >nul 2>nul
if errorlevel 1 goto fetched
for /f "tokens=3" %%v in ('mvn --version ^| findstr /b /c:"Apache Maven"') do set MAVEN_INSTALLED=%%v
for /f "tokens=1,2 delims=." %%a in ("%MAVEN_INSTALLED%") do set /a MAVEN_NUMBER=%%a*100+%%b
if %MAVEN_NUMBER% LSS 308 goto fetched
mvn %*
exit /b %ERRORLEVEL%

:fetched
if exist "%MAVEN_FETCHED%\bin\mvn.cmd" goto run
echo mvnw: fetching Apache Maven %MAVEN_VERSION% 1>&2
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$ErrorActionPreference = 'Stop';" ^
  "$parent = Split-Path $env:MAVEN_FETCHED; New-Item -ItemType Directory -Force $parent | Out-Null;" ^
  "$work = Join-Path $parent ('fetch.' + [guid]::NewGuid()); New-Item -ItemType Directory $work | Out-Null;" ^
  "try {" ^
  "  $zip = Join-Path $work 'maven.tar.gz';" ^
  "  [Net.ServicePointManager]::SecurityProtocol = 'Tls12';" ^
  "  $from = $env:MAVEN_ARCHIVE + '/' + $env:MAVEN_VERSION + '/binaries/apache-maven-' + $env:MAVEN_VERSION + '-bin.tar.gz';" ^
  "  (New-Object Net.WebClient).DownloadFile($from, $zip);" ^
  "  if ((Get-FileHash -Algorithm SHA512 $zip).Hash -ne $env:MAVEN_SHA512) { throw 'the checksum of ' + $from + ' is wrong; nothing was run' }" ^
  "  tar -xzf $zip -C $work; if ($LASTEXITCODE -ne 0) { throw 'cannot unpack ' + $zip }" ^
  "  Move-Item (Join-Path $work ('apache-maven-' + $env:MAVEN_VERSION)) $env:MAVEN_FETCHED" ^
  "} finally { Remove-Item -Recurse -Force $work }"
if errorlevel 1 exit /b 1

:run
"%MAVEN_FETCHED%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%
