using Changping.Admin.Components.Forms;
using Changping.Admin.Tests.Domain;
using Changping.Domain.Policy;

namespace Changping.Admin.Tests.Features.Shared;

/// <summary>Clauses as the shipped version prints them, for parts of a screen that stand without an office.</summary>
internal sealed class ShippedClauses : IClauseTexts
{
    public int Asked { get; private set; }

    public PolicyVersion Citing(string? policy) => Policy20.InForce;

    public Task<ClauseDescription?> DescribeAsync(Clause clause)
    {
        Asked++;
        return Task.FromResult<ClauseDescription?>(
            new ClauseDescription(clause.Number, "政策 2.0 版", "两年以上。", [new ClauseReading("如何计算？", "按整年。", Confirmed: false)]));
    }
}
