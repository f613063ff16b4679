using System.Runtime.CompilerServices;
using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Domain.Funds;

/// <summary>Grants in states that one statement of the database brings a whole batch to.</summary>
internal static class GrantsIn
{
    public static Grant State(GrantState state) => In(Cases.Allowance(), state);

    public static Grant Correction(Grant paid, Money amount, GrantState state) =>
        In(Grant.Correct(Id.New<GrantId>(), paid, amount, Money.Zero, Cases.Period, "多付"), state);

    public static Grant In(Grant grant, GrantState state)
    {
        Set(grant, state);
        return grant;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_State")]
    private static extern void Set(Grant grant, GrantState state);
}
