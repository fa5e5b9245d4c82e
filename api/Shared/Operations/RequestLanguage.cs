using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace ProductOps.Api.Shared.Operations;

/// <summary>The language of the answer: <c>Accept-Language</c>, English where it asks for neither of the two.</summary>
public static class RequestLanguage
{
    /// <summary>Sets the language of each request.</summary>
    public static void UseRequestLanguage(this WebApplication app) => app.UseRequestLocalization(new RequestLocalizationOptions
    {
        DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("en")),
        SupportedCultures = [CultureInfo.InvariantCulture],
        SupportedUICultures = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("zh")],
        RequestCultureProviders = [new AcceptLanguageHeaderRequestCultureProvider()],
        FallBackToParentUICultures = true,
    });
}
