#:package Microsoft.ML.OnnxRuntime@1.31.1
using System.Globalization;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

double[] x = [.. args.Skip(1).Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
using var session = new InferenceSession(args[0]);
var batch = new DenseTensor<double>(x, [1, x.Length]); // a row for each example
using var outputs = session.Run([NamedOnnxValue.CreateFromTensor("input", batch)]);
foreach (double y in outputs[0].AsTensor<double>())
    Console.WriteLine(y.ToString(CultureInfo.InvariantCulture));
