using BenchmarkDotNet.Attributes;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Eligibility;

namespace Changping.Admin.Tests.Benchmarks;

/// <summary>The rules alone: 12,000 experts judged; under 20 µs each means under 240 ms.</summary>
public class JudgeExperts
{
    private const int Count = 12_000;

    private ExpertEligibility _judge = null!;
    private (EligibilityCase Case, DateOnly On)[] _cases = [];

    [GlobalSetup]
    public void Prepare()
    {
        var references = ReferenceFiles.Load(SourceTree.DataDirectory);
        _judge = new ExpertEligibility(PolicyFiles.Load(SourceTree.DataDirectory).Undated, references.Titles, references.Degrees);
        _cases =
        [
            .. BigRegister.Rows(Count).Select((texts, index) => RegisterReader.Parse(index, texts, ExpertsRegister.Schema).Value!)
                .Select(row => (Case(row, references), row.NominatedOn)),
        ];
    }

    [Benchmark]
    public int Judge_12000()
    {
        var eligible = 0;
        foreach (var (subject, on) in _cases)
        {
            eligible += _judge.Judge(subject, on).AllowsAdmission ? 1 : 0;
        }

        return eligible;
    }

    private static EligibilityCase Case(ExpertRow row, ReferenceFiles references)
    {
        var profile = InstitutionProfile.Of(row.Institution, null, references.Institutions);
        return new EligibilityCase(profile, row.Facts.Credentials, row.Facts.Attestations, []);
    }
}
