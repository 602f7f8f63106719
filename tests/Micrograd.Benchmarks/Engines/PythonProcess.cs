using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Micrograd.Benchmarks;

/// <summary>
/// A script for Python that trains as the other contestants do, and times itself. It reads from its standard input one
/// line of widths, one of start weights, one of rates, and one for each example.
/// </summary>
internal static class PythonProcess
{
    /// <summary>The numbers that the script prints, or null where it cannot run: Python prints the reason.</summary>
    public static double[]? Run(TrainingTask task, string python, string script, int steps, params string[] arguments)
    {
        var start = new ProcessStartInfo(python, ["-c", script, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["OPENBLAS_NUM_THREADS"] = "1";
        start.Environment.Remove("OPENBLAS_CORETYPE"); // the library knows the processor best
        start.Environment.Remove("OPENBLAS_L2_SIZE");
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
            Write(task.Widths.Select(width => (double)width));
            Write(task.Start);
            Write(Enumerable.Range(0, steps).Select(task.Rate));
            foreach (Example example in task.Examples)
                Write(example.Inputs.Append(example.Target));
            process.StandardInput.Close();
        }
        catch (Win32Exception e)
        {
            Console.WriteLine(e.Message);
            return null;
        }
        catch (IOException)
        {
            // It ended before it read everything; its exit code says so too.
        }

        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        string[] answers = output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return process.ExitCode != 0
            ? null
            : Array.ConvertAll(answers, answer => double.Parse(answer, CultureInfo.InvariantCulture));

        void Write(IEnumerable<double> numbers) => process.StandardInput.WriteLine(
            string.Join(' ', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture))));
    }
}
