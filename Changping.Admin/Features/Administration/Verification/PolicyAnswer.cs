using Changping.Domain.Common;
using Changping.Domain.Policy;

namespace Changping.Admin.Features.Administration.Verification;

internal static class PolicyAnswer
{
    /// <returns>Null where the version says nothing for the day: nothing may have been granted then.</returns>
    public static Money? Of(Func<Money> question)
    {
        try
        {
            return question();
        }
        catch (PolicySilentException)
        {
            return null;
        }
    }
}
