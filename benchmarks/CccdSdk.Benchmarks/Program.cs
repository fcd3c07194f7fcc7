using BenchmarkDotNet.Running;
using CccdSdk.Benchmarks;

if (args is ["corpus", ..])
{
    return CorpusRun.Run(args[1..]);
}

if (args is ["scanstream", ..])
{
    return ScanStreamRun.Run(args.AsSpan(1));
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
