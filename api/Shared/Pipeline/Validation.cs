using FluentValidation;
using FluentValidation.Results;
using MediatR;
using ProductOps.Api.Shared.Problems;

namespace ProductOps.Api.Shared.Pipeline;

/// <summary>Every rule of a command or query is checked before anything else happens, and all that is broken is said at once.</summary>
public sealed class Validation<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    /// <inheritdoc/>
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        List<FieldError>? errors = null;
        foreach (var validator in validators)
        {
            var result = validator.Validate(request);
            if (!result.IsValid) (errors ??= []).AddRange(result.Errors.Select(Describe));
        }

        return errors is null ? next() : throw Refusals.Invalid(errors);
    }

    private static FieldError Describe(ValidationFailure failure)
    {
        var pointer = Pointer(failure.PropertyName);
        // A rule with a code of ours has its own text; FluentValidation's own rules come with its texts in both languages.
        return Texts.Text.Has("error." + failure.ErrorCode)
            ? Refusals.Field(pointer, failure.ErrorCode, [.. (failure.FormattedMessagePlaceholderValues ?? []).Select(pair => (Camel(pair.Key), (object?)pair.Value))])
            : new FieldError { Pointer = pointer, Code = Camel(failure.ErrorCode.Replace("Validator", "", StringComparison.Ordinal)), Detail = failure.ErrorMessage };
    }

    private static string Pointer(string property)
    {
        var parts = property.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
        var start = parts.Length > 0 && parts[0] is "Body" ? 1 : 0;
        return "/" + string.Join('/', parts.Skip(start).Where(part => part != "Value").Select(Camel));
    }

    private static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
