using System.Threading.RateLimiting;
using Changping.Admin.Components.Layout;
using Changping.Admin.Office;
using Microsoft.AspNetCore.Http.Features;

namespace Changping.Admin.Web;

/// <summary>The pages where passwords are typed take few requests from one address and small ones.</summary>
public static class SignInLimits
{
    /// <summary>A form of three passwords is below a thousandth of the framework's limit.</summary>
    private const long LargestForm = 32 * 1024;

    public static void AddSignInLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (string, int)>(http =>
        {
            // Its figure is part of the key: a changed setting begins to count anew.
            var figure = http.RequestServices.GetRequiredService<AccessRules>().Current.TriesPerMinute;
            return IsCounted(http)
                ? RateLimitPartition.GetFixedWindowLimiter((CallerAddress.Household(http.Connection.RemoteIpAddress), figure),
                    key => new FixedWindowRateLimiterOptions
                    {
                        PermitLimit = key.Item2,
                        Window = TimeSpan.FromMinutes(1),
                    })
                : RateLimitPartition.GetNoLimiter(("", 0));
        });
        limiter.OnRejected = async (rejected, _) =>
        {
            RefusedRequests.Tell(rejected.HttpContext, "too many sign-ins from one address");
            await Refusals.Page("请稍后再试", "从您的地址来的登录太频繁，这一次没有受理。请等一分钟再试。", StatusCodes.Status429TooManyRequests)
                .ExecuteAsync(rejected.HttpContext);
        };
    });

    public static void UseSignInLimits(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (IsTyped(context) && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = LargestForm;
            }

            return next(context);
        });
        app.UseRateLimiter();
    }

    /// <summary>Also the ways to the provider of identities and back: each asks another server, or leaves a line in the log.</summary>
    private static bool IsCounted(HttpContext http) => (IsTyped(http) && HttpMethods.IsPost(http.Request.Method))
        || http.Request.Path == AccountAddresses.Provider || http.Request.Path == AccountAddresses.ProviderCallback;

    private static bool IsTyped(HttpContext http) => http.Request.Path == AccountAddresses.SignIn || http.Request.Path == AccountAddresses.ChangePassword
        || http.Request.Path == AccountAddresses.SecondFactor || http.Request.Path == AccountAddresses.ProviderCode;
}
