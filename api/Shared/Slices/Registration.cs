using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Pipeline;

namespace ProductOps.Api.Shared.Slices;

/// <summary>Finds handlers, validators and the mediator's parts. The mediator's whole wiring stands here, so that a later version touches one file.</summary>
public static class Registration
{
    /// <summary>Registers everything the slices are made of.</summary>
    public static IServiceCollection AddSlices(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped<IMediator, Mediator>();
        services.AddSingleton(typeof(IPipelineBehavior<,>), typeof(Tracing<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Validation<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Transaction<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(Reading<,>));
        foreach (var type in typeof(Registration).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }).Concat(SliceRoutes.Inherited.Keys))
        {
            foreach (var contract in type.GetInterfaces().Where(contract => contract.IsGenericType))
            {
                var definition = contract.GetGenericTypeDefinition();
                if (definition == typeof(IRequestHandler<,>) || definition == typeof(INotificationHandler<>)) services.AddScoped(contract, type);
            }
        }

        // Validators of bodies are parts of those of their commands, made by them.
        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(typeof(Registration).Assembly).Concat(new AssemblyScanner(SliceRoutes.Inherited.Keys)).Where(found => found.InterfaceType.GenericTypeArguments[0].IsAssignableTo(typeof(IBaseRequest))))
            services.AddSingleton(found.InterfaceType, found.ValidatorType);
        return services;
    }
}
