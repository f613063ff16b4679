using System.Security.Claims;
using Changping.Admin.Components.Layout;
using Changping.Admin.Office;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Changping.Admin.Web;

/// <summary>
/// Who may open a window: pages of our own address only, and no more of them than are set. A page says so in words; the line behind it refuses as well, since
/// nothing keeps a script from opening lines without pages.
/// </summary>
public static class WindowLimits
{
    private const string Line = "/_blazor";

    public static void UseWindowLimits(this IApplicationBuilder app) => app.Use((context, next) =>
        context.Request.Path.StartsWithSegments(Line) ? OpenLineAsync(context, next) : OpenPageAsync(context, next));

    private static Task OpenLineAsync(HttpContext context, RequestDelegate next)
    {
        var origin = context.Request.Headers.Origin.ToString();
        var opens = context.Request.Path == $"{Line}/negotiate" || IsSocket(context);
        if (origin.Length > 0 ? !IsOwn(origin, context.Request.Host) : IsSocket(context))
        {
            RefusedRequests.Tell(context, "a window that no page of ours opened");
            return RefuseAsync(context, StatusCodes.Status403Forbidden, "本连接不是从本系统的页面发起的。");
        }

        // One more than the page allows: the window that is loaded anew is still there when its successor comes.
        return opens && TooMany(context, spare: 1) is { } message ? RefuseAsync(context, StatusCodes.Status429TooManyRequests, message) : next(context);
    }

    private static Task OpenPageAsync(HttpContext context, RequestDelegate next)
    {
        var page = context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
        var isAnew = context.Request.Headers.CacheControl.Count > 0;
        return page is not null && HttpMethods.IsGet(context.Request.Method) && !page.IsDefined(typeof(ExcludeFromInteractiveRoutingAttribute), inherit: false)
            && TooMany(context, isAnew ? 1 : 0) is { } message
                ? Refusals.Page("打开的窗口太多", message, StatusCodes.Status429TooManyRequests).ExecuteAsync(context)
                : next(context);
    }

    /// <summary>With a body of its own, so that no page is made of it.</summary>
    private static Task RefuseAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(message);
    }

    /// <returns>What is said; null where there is room.</returns>
    private static string? TooMany(HttpContext context, int spare)
    {
        if (Full(context, spare) is { } message)
        {
            RefusedRequests.Tell(context, "too many windows");
            return message;
        }

        return null;
    }

    private static string? Full(HttpContext context, int spare)
    {
        var (windows, figures) = (context.RequestServices.GetRequiredService<OpenWindows>(), context.RequestServices.GetRequiredService<AccessRules>().Current);
        return !Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var user) ? null
            : windows.Of(user) >= figures.WindowsPerUser + spare ? $"您已同时打开 {figures.WindowsPerUser} 个窗口，这一个没有打开。请先关闭几个不用的窗口，再刷新本页。"
            : windows.Count >= figures.WindowsInAll + spare ? $"全单位同时打开的窗口已满（{figures.WindowsInAll} 个），这一个没有打开。请稍后刷新本页；常出现时请系统管理员在“登录与安全”中放宽。"
            : null;
    }

    private static bool IsSocket(HttpContext context) =>
        context.Request.Headers.Upgrade.ToString().Equals("websocket", StringComparison.OrdinalIgnoreCase) || HttpMethods.IsConnect(context.Request.Method);

    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address)
        && (address.Authority.Equals(host.Value, StringComparison.OrdinalIgnoreCase)
        || $"{address.Host}:{address.Port}".Equals(host.Value, StringComparison.OrdinalIgnoreCase));
}
