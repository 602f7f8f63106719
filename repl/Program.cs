using Micrograd.Repl;
using Micrograd.Repl.Hosting;

// A page prints UTF-8, whatever the terminal's locale says. Setting it takes time, so it is set only where it differs.
if (Console.OutputEncoding.CodePage != System.Text.Encoding.UTF8.CodePage)
    Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

AppDomain.CurrentDomain.UnhandledException += (_, crash) => PageError.EndProcess((Exception)crash.ExceptionObject);

return CommandLine.Run(args, Console.Out, Console.Error);
