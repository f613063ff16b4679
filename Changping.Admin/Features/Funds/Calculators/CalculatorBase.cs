using Changping.Domain.Policy;
using Microsoft.AspNetCore.Components;

namespace Changping.Admin.Features.Funds.Calculators;

/// <summary>What every calculator is given, and how it says that the policy refuses.</summary>
public abstract class CalculatorBase : ComponentBase
{
    [Parameter, EditorRequired]
    public required PolicyBook Book { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>The refusal of the last question; null where it was answered.</summary>
    protected string? Refusal { get; private set; }

    /// <param name="question">Gives null where something is still missing.</param>
    protected T? Ask<T>(Func<T?> question) where T : class
    {
        try
        {
            Refusal = null;
            return question();
        }
        catch (RuleViolationException refused)
        {
            Refusal = refused.Under(Book.Citing(refused.Policy, Today));
            return null;
        }
    }
}
