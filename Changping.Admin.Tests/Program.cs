using BenchmarkDotNet.Running;
using Changping.Admin.Tests.Benchmarks;

// The tests run through `dotnet test`; started as a program, this runs the benchmarks.
BenchmarkSwitcher.FromAssembly(typeof(BigRegister).Assembly).Run(args, BenchmarkSettings.Default);
