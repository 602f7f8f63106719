using Micrograd.Repl;
using Micrograd.Repl.Hosting;

// A page prints UTF-8, whatever the terminal's locale says. Setting it takes time, so it is set only where it differs.
if (Console.OutputEncoding.CodePage != System.Text.Encoding.UTF8.CodePage)
    Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// A page may put other writers in the place of these.
(TextWriter output, TextWriter errors) = (Console.Out, Console.Error);
AppDomain.CurrentDomain.UnhandledException +=
    (_, crash) => PageError.EndProcess((Exception)crash.ExceptionObject, errors);

int exitCode = CommandLine.Run(args, output, errors);
return exitCode == 0 ? Environment.ExitCode : exitCode;
