using Changping.Admin.Office;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Changping.Admin.Components.Layout;

/// <summary>What an endpoint answers instead of a file.</summary>
internal static class Refusals
{
    /// <param name="refusal">Why.</param>
    /// <param name="message">The same as the person reads it.</param>
    /// <returns>403 where the right is not held, 401 where nobody is signed in any more, else 409.</returns>
    public static RazorComponentResult Page(Exception refusal, string message) =>
        new RazorComponentResult<RefusalPage>(new Dictionary<string, object?> { [nameof(RefusalPage.Message)] = message })
        {
            StatusCode = refusal switch
            {
                NotPermittedException => StatusCodes.Status403Forbidden,
                SignedOutException => StatusCodes.Status401Unauthorized,
                _ => StatusCodes.Status409Conflict,
            },
        };

    /// <param name="title">What did not come about.</param>
    public static RazorComponentResult Page(string title, string message, int status) =>
        new RazorComponentResult<RefusalPage>(new Dictionary<string, object?>
        {
            [nameof(RefusalPage.Title)] = title,
            [nameof(RefusalPage.Message)] = message
        })
        { StatusCode = status };
}
