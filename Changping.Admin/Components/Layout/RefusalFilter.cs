using Changping.Admin.Components.Forms;

namespace Changping.Admin.Components.Layout;

internal static class RefusalFilter
{
    /// <summary>What the endpoint refuses is read on a page in Chinese; anything else it throws is a bug.</summary>
    public static RouteHandlerBuilder RefusesByPage(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (invocation, next) =>
    {
        try
        {
            return await next(invocation);
        }
        catch (Exception refusal) when (invocation.HttpContext.RequestServices.GetRequiredService<UserFacing>().Message(refusal) is { } message)
        {
            return Refusals.Page(refusal, message);
        }
    });
}
